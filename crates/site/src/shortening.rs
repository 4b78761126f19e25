//! WebAssembly as visitors load it: with short names between it and its glue, since wasm-bindgen's end in hashes, and
//! without the paths of the machine that built it.

use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Digits of the hash that a name ends in.
const DIGITS: usize = 16;

/// Where the sources of libraries lie: Cargo's registry, and the standard library as the compiler names it.
const LIBRARIES: [&[u8]; 2] = [b"/registry/src/", b"/rustc/"];
/// What the path of a source file ends in.
const SOURCE: &[u8] = b".rs";

/// The WebAssembly `code` and its `glue` with short names in place of those that end in a hash, and with nothing but the
/// files' names left of the paths of libraries; all else stays.
pub(crate) fn shorten(code: &[u8], mut glue: String) -> Result<(Vec<u8>, String), reencode::Error> {
    let mut module = Module::new();
    let mut shortened = 0;
    let mut short = |name: &str| {
        if !ends_in_hash(name) {
            return name.to_owned();
        }
        let short = format!("${shortened}");
        shortened += 1;
        glue = glue.replace(name, &short);
        short
    };
    for payload in Parser::new(0).parse_all(code) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    let kind = RoundtripReencoder.entity_type(import.ty)?;
                    imports.import(import.module, &short(import.name), kind);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    exports.export(&short(export.name), kind, export.index);
                }
                module.section(&exports);
            }
            other => {
                let is_data = matches!(other, Payload::DataSection(_));
                if let Some((id, range)) = other.as_section() {
                    let data = &code[range.start as usize..range.end as usize];
                    let blanked = if is_data { Some(without_paths(data)) } else { None };
                    module.section(&RawSection { id, data: blanked.as_deref().unwrap_or(data) });
                }
            }
        }
    }
    Ok((module.finish(), glue))
}

/// `data` with the folders of libraries blanked in the paths of their source files, which panics would say. Paths keep
/// their length, since code says where strings are; strings stand beside each other without a gap, so that only what is
/// surely of a path is touched.
fn without_paths(data: &[u8]) -> Vec<u8> {
    let mut data = data.to_vec();
    let mut start = 0;
    while let Some(end) = find(&data[start..], SOURCE).map(|at| start + at) {
        let path = &data[start..end];
        let begins = LIBRARIES
            .iter()
            .filter_map(|marker| path.windows(marker.len()).rposition(|part| part == *marker));
        let name = path.iter().rposition(|byte| *byte == b'/');
        if let (Some(begin), Some(name)) = (begins.max(), name)
            && path[begin..].iter().all(|byte| byte.is_ascii_graphic())
        {
            data[start + begin..start + name].fill(b'/');
        }
        start = end + SOURCE.len();
    }
    data
}

fn find(data: &[u8], sought: &[u8]) -> Option<usize> {
    data.windows(sought.len()).position(|part| part == sought)
}

fn ends_in_hash(name: &str) -> bool {
    let hash = name.len().checked_sub(DIGITS).and_then(|start| name.get(start..));
    hash.is_some_and(|hash| hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, ExportKind, Function, FunctionSection, TypeSection};

    use super::*;

    /// A module that imports one function and exports another.
    fn module(import: &str, export: &str) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app.js", import, wasm_encoder::EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export(export, ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        function.instructions().call(0).end();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn code_and_glue_agree_on_the_short_names() {
        let (import, export) = ("__wbg_get_d7176cfb76d71114", "invoke__h04bef2f0d95f911c");
        let glue = format!("{{{import}:f}};wasm.{export}();function {export}(){{}}");
        let (code, glue) = shorten(&module(import, export), glue).unwrap();
        assert_eq!(code, module("$0", "$1"));
        assert_eq!(glue, "{$0:f};wasm.$1();function $1(){}");
    }

    #[test]
    fn names_without_a_hash_stay() {
        let plain = module("__wbindgen_init", "engine_ask");
        let glue = "{__wbindgen_init};wasm.engine_ask()".to_owned();
        assert_eq!(shorten(&plain, glue.clone()).unwrap(), (plain, glue));
    }

    #[test]
    fn of_the_paths_of_libraries_the_files_names_are_left_and_nothing_moves() {
        let data = b"text/html/root/.cargo/registry/src/index-1f/yew-0.23/src/lib.rs/rustc/5f/core/src/num.rs/a/b.rs";
        let blanked = without_paths(data);
        assert_eq!(blanked.len(), data.len());
        let text = String::from_utf8(blanked).unwrap();
        assert!(text.starts_with("text/html/root/.cargo////") && text.ends_with("//num.rs/a/b.rs"), "{text}");
        assert_eq!(text.replace('/', ""), "texthtmlroot.cargolib.rsnum.rsab.rs");
    }

    #[test]
    fn what_is_no_webassembly_is_refused() {
        assert!(shorten(b"<!doctype html>", String::new()).is_err());
    }
}
