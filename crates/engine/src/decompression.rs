//! Decompression by the browser itself, which leaves that code out of the WebAssembly.

use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableWritablePair, Response};

/// How every gzip file begins (RFC 1952, section 2.3.1).
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

#[wasm_bindgen]
extern "C" {
    /// A transform stream; web-sys has it among its unstable interfaces only.
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// The body of `response`, decompressed if it is gzip: a host may have decompressed it on its way already.
///
/// Bytes that begin like gzip and are not are given back as they are; their hash will tell that they are damaged.
pub(crate) async fn decompressed_body(response: &Response) -> Result<Uint8Array, JsValue> {
    let received = body(response).await?;
    let begins = received.subarray(0, GZIP_MAGIC.len() as u32).to_vec();
    if begins != GZIP_MAGIC {
        return Ok(received);
    }
    Ok(gunzip(&received).await.unwrap_or(received))
}

async fn gunzip(compressed: &Object) -> Result<Uint8Array, JsValue> {
    let stream = Response::new_with_opt_buffer_source(Some(compressed))?.body();
    let stream = stream.ok_or_else(|| JsValue::from_str("a response without a body"))?;
    let transform = DecompressionStream::new("gzip")?;
    let plain = stream.pipe_through(transform.unchecked_ref::<ReadableWritablePair>());
    body(&Response::new_with_opt_readable_stream(Some(&plain))?).await
}

/// All bytes of the body of `response`.
async fn body(response: &Response) -> Result<Uint8Array, JsValue> {
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer))
}
