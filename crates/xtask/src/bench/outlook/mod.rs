//! `bench outlook`: how many passages look where people say that they do: back, at the present or ahead.

mod baseline;
mod passages;
mod score;

use anyhow::Context;

use crate::bench::ours::Ours;
use crate::bench::table::Table;
use crate::project::{Project, read};
use passages::{found, labelled, questions};
use score::{OUTLOOKS, Score};

/// Asks where each labelled passage looks and prints how often that is right, for passages with even numbers, from 0,
/// with odd ones, and all: rules may be written with an eye on the even ones, and the odd ones say how far they carry.
/// Beside ours stands what tense alone tells.
pub(crate) fn run(project: &Project, show_errors: bool) -> anyhow::Result<()> {
    let file = project.tests().join("outlook").join("passages.jsonl");
    let passages = labelled(&read(&file)?).with_context(|| file.display().to_string())?;
    let ours = found(&Ours::build(project)?.annotate(&questions(&passages))?)?;
    let by_tense: Vec<_> = passages.iter().map(|passage| baseline::outlook(&passage.text)).collect();

    let headings = ["by", "passages", "of them", "accuracy", "macro F1", "F1 back", "F1 present", "F1 ahead"];
    let mut table = Table::new(2, headings);
    let halves = [("even", Some(0)), ("odd", Some(1)), ("all", None)];
    let score = |told: &[Option<&'static str>], rest: Option<usize>| {
        let pairs = passages.iter().zip(told).enumerate();
        let here = pairs.filter(|(at, _)| rest.is_none_or(|rest| at % 2 == rest));
        Score::of(here.map(|(_, (passage, told))| (passage.outlook, *told)))
    };
    for (name, told) in [("ours", &ours), ("tense alone", &by_tense)] {
        for (half, rest) in halves {
            let score = score(told, rest);
            let [back, present, ahead] = OUTLOOKS.map(|outlook| format!("{:.3}", score.f1(Some(outlook))));
            table.row([
                name.to_owned(),
                half.to_owned(),
                score.all().to_string(),
                format!("{:.3}", score.accuracy()),
                format!("{:.3}", score.macro_f1()),
                back,
                present,
                ahead,
            ]);
        }
    }
    if show_errors {
        for (passage, told) in
            passages.iter().zip(&ours).step_by(2).filter(|(one, told)| one.outlook != **told)
        {
            let name = |outlook: Option<&'static str>| outlook.unwrap_or("nowhere");
            println!("{}, not {}: {}", name(*told), name(passage.outlook), passage.text);
        }
    }
    print!("{table}");
    for (half, rest) in halves {
        println!("\nOurs, {half}: rows are where people say that passages look, columns where we do");
        print!("{}", score(&ours, rest).confusion());
    }
    println!(
        "\nPassages are of the default collection and our own, labelled before any was measured. Macro F1 is the mean of\n\
         the three; a passage that states nothing looks nowhere. Tense alone is a vote of the words that show it."
    );
    Ok(())
}
