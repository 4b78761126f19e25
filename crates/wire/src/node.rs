//! A value in a parsed JSON text.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// A JSON value: the browser's, or another parser's where there is no browser.
pub trait Node: Sized {
    /// The member of that name, if the value is an object that has it and it is not null.
    fn member(&self, name: &str) -> Option<Self>;
    /// The value as a text.
    fn text(&self) -> Option<String>;
    /// The value as a number.
    fn number(&self) -> Option<f64>;
    /// The value as true or false.
    fn truth(&self) -> Option<bool>;
    /// The value's items, if it is a list.
    fn items(&self) -> Option<Vec<Self>>;
}

impl Node for JsValue {
    fn member(&self, name: &str) -> Option<Self> {
        let member = Reflect::get(self, &name.into()).ok()?;
        (!member.is_null() && !member.is_undefined()).then_some(member)
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn truth(&self) -> Option<bool> {
        self.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Array::is_array(self).then(|| Array::from(self).iter().collect())
    }
}

/// For tests, which hold what serde writes against what is read here.
#[cfg(not(target_arch = "wasm32"))]
impl Node for serde_json::Value {
    fn member(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|member| !member.is_null()).cloned()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn truth(&self) -> Option<bool> {
        self.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }
}
