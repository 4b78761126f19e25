//! How many articles each span of the timeline has.

use sourcebook_model::answer::Bucket;
use yew::{Html, html};

use super::scale::Scale;
use crate::words::count;

/// A bar a span; decoration, as the marks and the table say the same and more.
pub(super) fn bars(buckets: &[Bucket], scale: &Scale) -> Html {
    let most = buckets.iter().map(|bucket| bucket.articles).max().unwrap_or_default().max(1);
    let place = |bucket: &Bucket| {
        let days = bucket.date.days();
        scale.span((*days.start(), *days.end()))
    };
    // Not every date is singled out, and the scale may end before the others.
    let is_shown = |bucket: &&Bucket| {
        let (from, to) = place(bucket);
        bucket.articles > 0 && from < to
    };
    let style = |bucket: &Bucket| {
        let (from, to) = place(bucket);
        let part = bucket.articles * 100 / most;
        format!("--from:{};--to:{};--part:{part}%", (from * 1e4) as u32, (to * 1e4) as u32)
    };
    html! {
        <div class="counts" aria-hidden="true">
            for bucket in buckets.iter().filter(is_shown) {
                <span
                    style={style(bucket)}
                    title={format!("{}: {}", bucket.date.in_words(), count(bucket.articles, "article"))}
                ></span>
            }
        </div>
    }
}
