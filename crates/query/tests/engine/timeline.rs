//! The timeline's buckets.

use pollster::block_on;
use sourcebook_model::Selection;
use sourcebook_model::answer::Bucket;

use crate::support::{article, engine};

/// The buckets of a collection with one article for each of the years.
fn buckets(years: impl IntoIterator<Item = i32>) -> Vec<Bucket> {
    let articles: Vec<_> = (0..)
        .zip(years)
        .map(|(number, year): (u32, i32)| {
            article(&format!("{number:03}"), "Year", None, "en", &[&format!("It was {year:04} then.")])
        })
        .collect();
    block_on(engine(&articles).answer(&Selection::default(), 0)).unwrap().timeline.buckets
}

fn dates(buckets: &[Bucket]) -> Vec<String> {
    buckets.iter().map(|bucket| bucket.date.to_string()).collect()
}

#[test]
fn one_date_of_long_ago_makes_no_decades_of_the_years_that_most_articles_are_about() {
    let recent = (0..60).map(|number| 2009 + number % 3 * 2);
    let found = buckets(recent.chain([1620]));
    assert_eq!(dates(&found), ["1620", "2009", "2010", "2011", "2012", "2013"]);
    let counts: Vec<u32> = found.iter().map(|bucket| bucket.articles).collect();
    assert_eq!(counts, [1, 20, 0, 20, 0, 20]);
}

#[test]
fn centuries_that_articles_are_spread_over_are_counted_by_decades() {
    let found = dates(&buckets((1500..1800).step_by(4)));
    assert_eq!((found.len(), found[0].as_str(), found[29].as_str()), (30, "150X", "179X"));
}
