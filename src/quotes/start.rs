//! A place where what a cue reports may start.

/// Where what is reported may start, by how it hangs on its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// `…, he said`
    Before,
    /// `Rain fell; [it was cold], he said`
    BeforeLast,
    /// `It was, he said, …`
    After,
    /// `According to him, …`
    Opening,
    /// `said that …`
    That,
    /// `asked whether …`
    Whether,
    /// `promised to …`, `urged him to …`
    Infinitive,
    /// `called for …`
    Governed,
    /// `said …`, `criticised …`
    Next,
}

/// A place where it may start.
#[derive(Clone, Copy)]
pub(super) struct Start {
    /// Its first unit.
    pub(super) at: usize,
    /// How it hangs on its cue.
    pub(super) sort: Sort,
    /// The furthest that it can reach.
    pub(super) to: usize,
}
