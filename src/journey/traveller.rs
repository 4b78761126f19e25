//! Takes the steps of the journey: selection, address, history, and where focus and scroll go.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use sourcebook_model::Selection;
use web_sys::{Element, ScrollRestoration};
use yew::Callback;

use super::address;
use super::landing::{Focus, Landing, Scroll};
use super::memory::Memory;
use crate::dom::{document, scrolled, window};
use crate::engine::embedded;

/// How many hits are listed at first, and added each time.
const PAGE: u32 = 20;
/// Keys pressed within so many milliseconds of each other make one step.
const PAUSE: u32 = 1_200;
/// Scrolling is over when the page has stood still for so many milliseconds.
const SETTLED: u32 = 200;

/// The `data-opener` of the link that opens an article from the list of hits.
pub(crate) fn hit_opener(article: &str) -> String {
    format!("hit {article}")
}

/// Where the reader is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    /// What is selected.
    pub(crate) selection: Selection,
    /// How many hits are to be listed.
    pub(crate) limit: u32,
}

impl Default for Place {
    fn default() -> Self {
        Self { selection: Selection::default(), limit: PAGE }
    }
}

impl Place {
    /// Where the page's address and history say the reader is.
    pub(super) fn at_address() -> Self {
        Self { selection: address::read(), limit: address::remembered().limit.unwrap_or(PAGE) }
    }
}

/// What of the journey is not shown, and so lives outside of yew's states.
#[derive(Default)]
pub(super) struct Traveller {
    here: RefCell<Rc<Place>>,
    show: Callback<Rc<Place>>,
    landing: Cell<Option<Landing>>,
    /// What had the focus when the last step was taken.
    held: RefCell<Option<Element>>,
    /// What opened the article.
    opener: RefCell<Option<String>>,
    /// How far down the page was scrolled when the article was opened.
    height: Cell<Option<u32>>,
    typing: RefCell<Option<Timeout>>,
    scrolling: RefCell<Option<Timeout>>,
}

impl Traveller {
    /// A traveller at `place`, who tells `show` of every other place reached.
    pub(super) fn new(place: Rc<Place>, show: Callback<Rc<Place>>) -> Self {
        let memory = address::remembered();
        let landing = Landing::between(&Selection::default(), &place.selection).back_at(memory.scrolled);
        if let Ok(history) = window().history() {
            // Refused, the browser scrolls by itself as well, a little less exactly.
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        Self {
            here: RefCell::new(place),
            show,
            // An embedded page has no business with the focus and scroll of the page around it.
            landing: Cell::new((!embedded()).then_some(landing)),
            opener: RefCell::new(memory.opener),
            ..Self::default()
        }
    }

    /// Follows the browser's buttons, and remembers where the page was left.
    pub(super) fn listen(this: &Rc<Self>) -> [EventListener; 3] {
        let (back, leave, scroll) = (Rc::clone(this), Rc::clone(this), Rc::clone(this));
        [
            EventListener::new(&window(), "popstate", move |_| back.follow_history()),
            EventListener::new(&window(), "pagehide", move |_| leave.remember_scroll()),
            EventListener::new(&window(), "scroll", move |_| {
                let settled = Rc::clone(&scroll);
                let rest = Timeout::new(SETTLED, move || settled.remember_scroll());
                scroll.scrolling.replace(Some(rest));
            }),
        ]
    }

    pub(super) fn go(&self, selection: Selection) {
        self.commit();
        let here = self.selection();
        if selection == here {
            self.landing.set(Some(if here.article.is_some() { Landing::ARTICLE } else { Landing::TOP }));
            return self.arrive(selection, self.limit());
        }
        let landing = Landing::between(&here, &selection);
        let height = if landing.focus == Focus::Opener { self.height.take() } else { None };
        self.landing.set(Some(landing.back_at(height)));
        self.name_opener(&here);
        let limit = if same_hits(&here, &selection) { self.limit() } else { PAGE };
        self.remember_scroll();
        self.push(&selection, limit);
        self.arrive(selection, limit);
    }

    pub(super) fn open(&self, selection: Selection, opener: &str) {
        self.opener.replace(Some(opener.to_owned()));
        self.height.set(Some(scrolled()));
        self.go(selection);
    }

    pub(super) fn amend(&self, selection: Selection) {
        self.commit();
        let points = selection.passage.is_some();
        self.landing.set(points.then_some(Landing { focus: Focus::Stay, scroll: Scroll::There }));
        self.rewrite(&selection, self.limit());
        self.arrive(selection, self.limit());
    }

    pub(super) fn type_into(self: &Rc<Self>, selection: Selection) {
        self.landing.set(Some(Landing::between(&self.selection(), &selection)));
        if self.typing.borrow().is_some() {
            self.rewrite(&selection, PAGE);
        } else {
            self.remember_scroll();
            self.push(&selection, PAGE);
        }
        let pausing = Rc::clone(self);
        let pause = Timeout::new(PAUSE, move || pausing.commit());
        self.typing.replace(Some(pause));
        self.arrive(selection, PAGE);
    }

    pub(super) fn commit(&self) {
        self.typing.replace(None);
    }

    pub(super) fn show_more(&self) {
        let (selection, limit) = (self.selection(), self.limit());
        self.landing.set(Some(Landing { focus: Focus::Hit(limit), scroll: Scroll::Stay }));
        self.rewrite(&selection, limit + PAGE);
        self.arrive(selection, limit + PAGE);
    }

    pub(super) fn land(&self) {
        if let Some(landing) = self.landing.take() {
            let (held, opener) = (self.held.take(), self.opener.borrow().clone());
            landing.reach(&self.selection(), held.as_ref(), opener.as_deref());
        }
    }

    fn follow_history(&self) {
        self.commit();
        let (memory, place) = (address::remembered(), Place::at_address());
        let here = self.selection();
        self.landing.set(Some(Landing::between(&here, &place.selection).back_at(memory.scrolled)));
        if place.selection.article.is_some() {
            self.opener.replace(memory.opener);
        }
        self.name_opener(&here);
        self.arrive(place.selection, place.limit);
    }

    /// An article that was opened by a link from elsewhere returns to its own hit.
    fn name_opener(&self, here: &Selection) {
        let unnamed = self.opener.borrow().is_none();
        if let Some(article) = here.article.as_ref().filter(|_| unnamed) {
            self.opener.replace(Some(hit_opener(article)));
        }
    }

    fn remember_scroll(&self) {
        let memory = Memory { scrolled: Some(scrolled()), ..self.memory(self.limit()) };
        address::replace(&self.selection(), &memory);
    }

    fn push(&self, selection: &Selection, limit: u32) {
        address::push(selection, &self.memory(limit));
    }

    fn rewrite(&self, selection: &Selection, limit: u32) {
        address::replace(selection, &self.memory(limit));
    }

    fn memory(&self, limit: u32) -> Memory {
        Memory {
            scrolled: None,
            opener: self.opener.borrow().clone(),
            limit: (limit > PAGE).then_some(limit),
        }
    }

    fn arrive(&self, selection: Selection, limit: u32) {
        self.held.replace(document().active_element());
        let place = Rc::new(Place { selection, limit });
        self.here.replace(Rc::clone(&place));
        self.show.emit(place);
    }

    fn selection(&self) -> Selection {
        self.here.borrow().selection.clone()
    }

    fn limit(&self) -> u32 {
        self.here.borrow().limit
    }
}

/// Whether two selections bring the same hits in the same order, whatever is open.
fn same_hits(one: &Selection, other: &Selection) -> bool {
    one.query == other.query
        && one.exact == other.exact
        && one.themes == other.themes
        && one.names == other.names
        && one.period == other.period
        && one.sort == other.sort
}
