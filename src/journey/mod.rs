//! The journey: one selection in the address, and every way of moving from one to the next.

mod address;
mod landing;
mod memory;
mod traveller;

use std::rc::Rc;

use sourcebook_model::Selection;
use yew::{hook, use_effect_with, use_memo, use_state};

pub(crate) use address::{href, permanent};
pub(crate) use landing::{MAIN_ID, hit_id};
pub(crate) use traveller::hit_opener;
use traveller::{Place, Traveller};

/// The selection that every view shares, and the means to change it.
#[derive(Clone)]
pub(crate) struct Journey {
    place: Rc<Place>,
    traveller: Rc<Traveller>,
}

impl PartialEq for Journey {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && Rc::ptr_eq(&self.traveller, &other.traveller)
    }
}

impl Journey {
    /// What is selected.
    pub(crate) fn selection(&self) -> &Selection {
        &self.place.selection
    }

    /// How many hits are to be listed.
    pub(crate) fn limit(&self) -> u32 {
        self.place.limit
    }

    /// The selection with that theme added, or taken away if it is there.
    pub(crate) fn with_theme_toggled(&self, theme: &str) -> Selection {
        let mut selection = self.selection().clone();
        selection.toggle_theme(theme);
        selection
    }

    /// The selection with that name added, or taken away if it is there.
    pub(crate) fn with_name_toggled(&self, name: &str) -> Selection {
        let mut selection = self.selection().clone();
        selection.toggle_name(name);
        selection
    }

    /// The selection with that article open, at `passage` if there is one.
    pub(crate) fn with_article(&self, article: &str, passage: Option<u32>) -> Selection {
        Selection { article: Some(article.to_owned()), passage, ..self.selection().clone() }
    }

    /// The selection with no article open.
    pub(crate) fn closed(&self) -> Selection {
        Selection { article: None, passage: None, ..self.selection().clone() }
    }

    /// Goes to another selection, as a step that the browser's back button takes back.
    pub(crate) fn go(&self, selection: Selection) {
        self.traveller.go(selection);
    }

    /// Opens an article from the element with that `data-opener`, to return to it in the end.
    pub(crate) fn open(&self, selection: Selection, opener: &str) {
        self.traveller.open(selection, opener);
    }

    /// Goes to another selection without a step of its own in the browser's history.
    pub(crate) fn amend(&self, selection: Selection) {
        self.traveller.amend(selection);
    }

    /// Takes up what is being typed: a first change is a step, those that follow it closely are not.
    pub(crate) fn type_into(&self, selection: Selection) {
        self.traveller.type_into(selection);
    }

    /// Ends typing: the next change is a step again.
    pub(crate) fn commit(&self) {
        self.traveller.commit();
    }

    /// Lists more hits.
    pub(crate) fn show_more(&self) {
        self.traveller.show_more();
    }

    /// Moves focus and scroll to where the last step leads, once what it leads to is on screen.
    pub(crate) fn land(&self) {
        self.traveller.land();
    }
}

/// Starts the journey at the page's address and follows the browser's back and forward buttons.
#[hook]
pub(crate) fn use_journey() -> Journey {
    let place = use_state(|| Rc::new(Place::at_address()));
    let traveller = use_memo((), |()| Traveller::new(Rc::clone(&place), place.setter().into()));
    use_effect_with((), {
        let traveller = Rc::clone(&traveller);
        move |()| {
            let listeners = Traveller::listen(&traveller);
            move || drop(listeners)
        }
    });
    Journey { place: Rc::clone(&place), traveller }
}
