//! Queries and links, as the fuzzer thinks them up.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| sourcebook_fuzz::query_parser::check(input));
