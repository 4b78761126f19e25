//! From a JSON value to one of ours.

use sourcebook_model::{PartialDate, Selection};

use crate::node::Node;

/// What can be read from a JSON value.
pub(crate) trait Decode: Sized {
    /// Reads the value; `None` if it is not of our kind.
    fn decode(node: &impl Node) -> Option<Self>;

    /// What stands for a member that is absent; `None` if it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads the member of that name.
pub(crate) fn member<T: Decode>(node: &impl Node, name: &str) -> Option<T> {
    match node.member(name) {
        Some(member) => T::decode(&member),
        None => T::absent(),
    }
}

impl Decode for String {
    fn decode(node: &impl Node) -> Option<Self> {
        node.text()
    }
}

impl Decode for u32 {
    fn decode(node: &impl Node) -> Option<Self> {
        let number = node.number()?;
        let whole = number as Self;
        (f64::from(whole) == number).then_some(whole)
    }
}

impl Decode for u8 {
    fn decode(node: &impl Node) -> Option<Self> {
        u32::decode(node)?.try_into().ok()
    }
}

impl Decode for f32 {
    fn decode(node: &impl Node) -> Option<Self> {
        Some(node.number()? as Self)
    }
}

impl Decode for bool {
    fn decode(node: &impl Node) -> Option<Self> {
        node.truth()
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl Decode for PartialDate {
    fn decode(node: &impl Node) -> Option<Self> {
        node.text()?.parse().ok()
    }
}

impl Decode for Selection {
    fn decode(node: &impl Node) -> Option<Self> {
        Some(Self::from_query_string(&node.text()?))
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &impl Node) -> Option<Self> {
        T::decode(node).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &impl Node) -> Option<Self> {
        let mut items = Self::new();
        for item in node.items()? {
            items.push(T::decode(&item)?);
        }
        Some(items)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}
