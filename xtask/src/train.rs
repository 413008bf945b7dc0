//! The trained parts, made anew from data that is not in the project.

use crate::command::{Outcome, cargo, run};

/// `cargo xtask train WHAT --data DIR …`: all the words go to the trainer.
pub fn train(options: &[String]) -> Outcome {
    run(cargo().args(["run", "--quiet", "--profile", "fast", "--package", "trainer", "--"]).args(options))
}
