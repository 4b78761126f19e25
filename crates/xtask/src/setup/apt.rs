//! Debian's package manager, used only where it is there and we may.

use std::process::Command;

use anyhow::bail;

use crate::shell;

/// Installs Debian packages, or says which command would.
pub(crate) fn install(packages: &[&str]) -> anyhow::Result<()> {
    let wanted = packages.join(" ");
    if shell::find("apt-get").is_none() {
        bail!("this machine has no apt-get; what is missing here is called {wanted} on Debian");
    }
    if shell::output(Command::new("id").arg("-u")).as_deref() != Some("0") {
        bail!("run this once, then try again:\n    sudo apt-get update && sudo apt-get install -y {wanted}");
    }
    shell::run(apt_get().arg("update").arg("-qq"))?;
    shell::run(apt_get().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
