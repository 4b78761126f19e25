//! What every component may want to know of the collection: its name, and how its themes look and read.

use std::rc::Rc;

use sourcebook_model::answer::Overview;
use sourcebook_model::collection::Theme;
use yew::AttrValue;

use crate::hue::hue;

/// The collection that is open.
#[derive(Clone, PartialEq)]
pub(crate) struct Collection {
    overview: Rc<Overview>,
}

impl Collection {
    /// The collection that the engine describes.
    pub(crate) fn new(overview: &Overview) -> Self {
        Self { overview: Rc::new(overview.clone()) }
    }

    /// What the engine says of it.
    pub(crate) fn overview(&self) -> &Overview {
        &self.overview
    }

    /// The theme of that id, with its place among the themes.
    fn find(&self, id: &str) -> Option<(usize, &Theme)> {
        self.overview.themes.iter().enumerate().find(|(_, theme)| theme.id == id)
    }

    /// The theme's label; its id where the collection has no such theme, as in an old link.
    pub(crate) fn label(&self, id: &str) -> AttrValue {
        self.find(id).map_or(id, |(_, theme)| &theme.label).to_owned().into()
    }

    /// The theme's description, if it has one.
    pub(crate) fn description(&self, id: &str) -> Option<AttrValue> {
        let (_, theme) = self.find(id)?;
        (!theme.description.is_empty()).then(|| theme.description.clone().into())
    }

    /// The custom property that gives everything about the theme its hue.
    pub(crate) fn style(&self, id: &str) -> Option<AttrValue> {
        let (index, _) = self.find(id)?;
        Some(format!("--h:{}", hue(index, self.overview.themes.len())).into())
    }
}
