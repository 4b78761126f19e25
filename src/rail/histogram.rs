//! How the dates of the matching articles are spread, as a small picture.

use sourcebook_model::answer::Timeline;
use yew::{Html, html};

/// A bar a span of time. It adds nothing to the fields below it, so assistive technology passes over it.
pub(super) fn histogram(timeline: &Timeline) -> Html {
    let buckets = timeline.main_buckets();
    let (Some(first), Some(last)) = (buckets.first(), buckets.last()) else { return Html::default() };
    let most = buckets.iter().map(|bucket| bucket.articles).max().unwrap_or_default().max(1);
    html! {
        <div class="histogram" aria-hidden="true">
            <div class="bars">
                for bucket in buckets {
                    <span style={format!("--part:{}%", bucket.articles * 100 / most)}></span>
                }
            </div>
            <div class="ends">
                <span>{ first.date.in_words() }</span>
                if last.date != first.date { <span>{ last.date.in_words() }</span> }
            </div>
        </div>
    }
}
