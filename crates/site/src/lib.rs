//! What trunk built and a pack become a site.
//!
//! [`build_pack`] runs the stages from a folder to a pack, and [`annotate_collection`] those before the index; what has
//! not changed comes from a [`Cache`]. [`Site::assemble`] puts a pack and a [`Template`] (the page
//! that trunk built, with explorer and engine in one module) together: first screen, page for frames, offline copy, names
//! with hashes. Everything but reading and writing folders is a function of its input.

mod annotated;
mod assets;
mod cache;
mod carried;
mod code;
mod error;
mod first_screen;
mod html;
mod naming;
mod pack;
mod pack_source;
mod page;
mod service_worker;
mod shortening;
mod site;
mod template;
mod themes;
mod web_manifest;

pub use annotated::{AnnotatedCollection, Stage, Step, annotate_collection};
pub use cache::Cache;
pub use error::{BuildError, SiteError};
pub use pack::{BuiltPack, build_pack};
pub use site::Site;
pub use template::Template;
