//! How the dates of the matching articles are spread, as a small picture.

use sourcebook_model::answer::Bucket;
use yew::{Html, Properties, component, html};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Articles by span of time.
    pub(super) buckets: Vec<Bucket>,
}

/// A bar a span of time. It adds nothing to the fields below it, so assistive technology passes over it.
#[component]
pub(super) fn Histogram(props: &Props) -> Html {
    let (Some(first), Some(last)) = (props.buckets.first(), props.buckets.last()) else {
        return Html::default();
    };
    let most = props.buckets.iter().map(|bucket| bucket.articles).max().unwrap_or(1).max(1);
    html! {
        <div class="histogram" aria-hidden="true">
            <div class="bars">
                for bucket in &props.buckets {
                    <span style={format!("--part:{:.3}", f64::from(bucket.articles) / f64::from(most))}></span>
                }
            </div>
            <div class="ends">
                <span>{ first.date.in_words() }</span>
                if last.date != first.date { <span>{ last.date.in_words() }</span> }
            </div>
        </div>
    }
}
