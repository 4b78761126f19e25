//! The query engine as WebAssembly: runs in a Web Worker, fetches shards, answers serde messages
