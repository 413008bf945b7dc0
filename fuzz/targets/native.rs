//! `bodies::native` on whatever the fuzzer thinks of.
#![no_main]

#[allow(dead_code, reason = "the others are for other targets")]
#[path = "../bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bodies::native(bytes));
