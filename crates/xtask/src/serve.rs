//! The explorer on this machine, built anew at every change.

use crate::project::Project;
use crate::request::Serve;
use crate::{build, setup, shell};

/// Sets up, builds and serves until stopped.
pub(crate) fn run(project: &Project, options: &Serve) -> anyhow::Result<()> {
    let tools = setup::everything(project)?;
    let mut trunk = tools.trunk(project);
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &options.port.to_string()]);
    if options.release {
        trunk.arg("--release");
    }
    build::choose_collection(&mut trunk, &options.site)?;
    eprintln!("==> Building, then serving at http://127.0.0.1:{} (Ctrl-C ends it)", options.port);
    shell::run(&mut trunk)
}
