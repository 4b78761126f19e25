//! How many articles each span of the timeline has.

use sourcebook_model::answer::Bucket;
use yew::{Html, Properties, component, html};

use super::scale::Scale;
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The spans.
    pub(super) buckets: Vec<Bucket>,
    /// The scale.
    pub(super) scale: Scale,
}

/// A bar a span; decoration, as the marks and the table say the same and more.
#[component]
pub(super) fn Bars(props: &Props) -> Html {
    let most = props.buckets.iter().map(|bucket| bucket.articles).max().unwrap_or(1).max(1);
    let style = |bucket: &Bucket| {
        let days = bucket.date.days();
        let (from, to) = props.scale.span((*days.start(), *days.end()));
        let part = f64::from(bucket.articles) / f64::from(most);
        format!("--from:{from:.4};--to:{to:.4};--part:{part:.3}")
    };
    html! {
        <div class="counts" aria-hidden="true">
            for bucket in props.buckets.iter().filter(|bucket| bucket.articles > 0) {
                <span
                    style={style(bucket)}
                    title={format!("{}: {}", bucket.date.in_words(), count(bucket.articles, "article"))}
                ></span>
            }
        </div>
    }
}
