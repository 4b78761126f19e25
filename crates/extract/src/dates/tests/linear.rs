//! The work hangs on how long a text is, whatever stands in it, and nothing in a text makes it fail.

use proptest::prelude::*;
use sourcebook_model::PartialDate;

use super::super::pattern::STEPS;
use super::super::{DateFinder, Told};

/// What times are made of, so that rules begin and fail at every place.
const PIECES: &str = "2024 20 3 99 0 4294967295 st - / . , : ' ( ) ~ March may Mon Friday the of in from to and between last \
    next two hundred twenty first few half weeks year ago later before after early Christmas quarter Q pm \
    noon morning every 年 月 日 上 下 周 三 十 二 〇 万 个 半 多 去年 上午 点 至 的 前 春节 世纪 代 é x 🎉 ٣";

/// Instructions a byte of text may take, at the most, over all layers. A rule that looks further than its own length
/// would go beyond it.
const STEPS_PER_BYTE: usize = 120;

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES.split(' ').collect::<Vec<_>>()).prop_map(str::to_owned),
        1 => ".{0,3}",
    ];
    let parted = (piece, prop_oneof![Just(""), Just(" "), Just("\n\n")]);
    proptest::collection::vec(parted, 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn steps(finder: &DateFinder, text: &str, language: &str) -> usize {
    STEPS.set(0);
    let reference: Option<PartialDate> = "2024-03-20".parse().ok();
    let mut told = Told::default();
    let found = finder.find(text, reference, &mut told, language);
    let mut end = 0;
    for date in found {
        assert!(date.span.start >= end && date.span.end > date.span.start, "{:?} in {text:?}", date.span);
        assert!(text.get(date.span.clone()).is_some(), "{:?} in {text:?}", date.span);
        end = date.span.end;
    }
    STEPS.get()
}

#[test]
fn work_grows_with_the_length_of_a_text_and_no_faster() {
    let finder = DateFinder::new();
    proptest!(ProptestConfig::with_cases(64), |(text in text(), language in proptest::sample::select(&["en", "zh", "xx"][..]))| {
        let once = steps(&finder, &text, language);
        prop_assert!(once <= STEPS_PER_BYTE * (text.len() + 1), "{once} steps for {text:?}");
        let many = steps(&finder, &text.repeat(8), language);
        prop_assert!(many <= 8 * STEPS_PER_BYTE * (text.len() + 1), "{many} steps for 8 times {text:?}");
    });
}

#[test]
fn long_runs_of_one_thing_take_no_longer_than_others() {
    let finder = DateFinder::new();
    for piece in PIECES.split(' ') {
        for gap in ["", " "] {
            let text = format!("{piece}{gap}").repeat(300);
            for language in ["en", "zh"] {
                let steps = steps(&finder, &text, language);
                assert!(steps <= STEPS_PER_BYTE * text.len(), "{steps} steps for {piece:?}");
            }
        }
    }
}
