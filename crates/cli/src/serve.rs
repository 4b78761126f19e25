//! `sourcebook serve`: a built site on this machine, as a static host would serve it.

use std::io::Write;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::arguments::ServeOptions;
use crate::output::stdout;

/// The page without which a folder is no site.
const PAGE: &str = "index.html";

/// Serves until it is stopped.
pub(crate) fn run(options: &ServeOptions) -> anyhow::Result<ExitCode> {
    if !options.site.join(PAGE).is_file() {
        bail!("{} holds no {PAGE}: it is no built site", options.site.display());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(&options.site, options.port))
}

async fn serve(site: &Path, port: u16) -> anyhow::Result<ExitCode> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    let listener =
        listener.with_context(|| format!("port {port} cannot be had: choose another with --port"))?;
    let mut out = stdout();
    writeln!(out, "{} is at http://{}/ until Ctrl+C", site.display(), listener.local_addr()?)?;
    out.flush()?;
    drop(out);
    let files = ServeDir::new(site);
    loop {
        let (stream, _) = listener.accept().await?;
        let files = TowerToHyperService::new(files.clone());
        // A visitor who goes away in the middle is no fault.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), files));
    }
}
