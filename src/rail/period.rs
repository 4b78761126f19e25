//! The period to keep to.

use sourcebook_model::{Answer, PartialDate, Period, Selection};
use yew::{Callback, Html, html};

use super::date_field::DateField;
use super::histogram::histogram;
use crate::journey::Journey;

fn changed(selection: &Selection, change: impl FnOnce(&mut Period)) -> Selection {
    let mut selection = selection.clone();
    change(&mut selection.period);
    if selection.period.is_open() {
        selection.period.undated = false;
    }
    selection
}

fn typing(journey: &Journey, change: fn(&mut Period, Option<PartialDate>)) -> Callback<Option<PartialDate>> {
    let journey = journey.clone();
    Callback::from(move |date| journey.type_into(changed(journey.selection(), |period| change(period, date))))
}

/// From when to when, and what becomes of articles without a date.
pub(super) fn period_group(journey: &Journey, answer: &Answer) -> Html {
    let period = &journey.selection().period;
    let ondone = {
        let journey = journey.clone();
        Callback::from(move |()| journey.commit())
    };
    let onundated = {
        let journey = journey.clone();
        Callback::from(move |_| {
            journey.go(changed(journey.selection(), |period| period.undated = !period.undated));
        })
    };
    html! {
        <fieldset class="period">
            <legend>{"Period"}</legend>
            { histogram(&answer.timeline) }
            <div class="ends">
                <DateField
                    label="From"
                    id="from"
                    date={period.from}
                    onchange={typing(journey, |period, date| period.from = date)}
                    ondone={ondone.clone()}
                />
                <DateField
                    label="To"
                    id="to"
                    date={period.to}
                    onchange={typing(journey, |period, date| period.to = date)}
                    {ondone}
                />
            </div>
            if !period.is_open() {
                <label class="facet">
                    <input type="checkbox" checked={period.undated} onchange={onundated} />
                    <span class="label">{"Undated too"}</span>
                </label>
            }
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_period_forgets_about_undated_articles() {
        let selection = Selection::from_query_string("from=2023&undated=1");
        assert_eq!(changed(&selection, |period| period.from = None), Selection::default());
        assert!(changed(&selection, |period| period.to = period.from).period.undated);
    }
}
