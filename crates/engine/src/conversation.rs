//! The conversation: requests as parsed JSON in, replies as JSON out, and the pack it is about.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use sourcebook_model::message::{Failure, FailureReason, Numbered, Reply, Request};
use sourcebook_model::pack::PackError;
use sourcebook_query::{Engine, QueryError, Source};
use sourcebook_wire::{self as wire, Node};

/// A conversation about one pack at a time.
pub(crate) struct Conversation<S> {
    /// The pack; shared with replies under way, so that opening another does not wait for them.
    engine: RefCell<Option<Rc<Engine<S>>>>,
    /// How many live questions have been asked.
    live: Cell<u32>,
}

impl<S> Default for Conversation<S> {
    fn default() -> Self {
        Self { engine: RefCell::new(None), live: Cell::new(0) }
    }
}

impl<S: Source> Conversation<S> {
    /// The reply to `request`; `source` gives access to the files beside the address of a manifest.
    ///
    /// Whoever waits for an answer to a number hears of it, even if the rest is not understood.
    pub(crate) async fn reply_to(&self, request: &impl Node, source: impl Fn(&str) -> S) -> String {
        let reply = match wire::request(request) {
            Some(Numbered { number, message }) => {
                let message = self.reply(message, source).await.unwrap_or_else(Reply::Failed);
                Numbered { number, message }
            }
            None => Numbered {
                number: wire::number(request).unwrap_or_default(),
                message: Reply::Failed(bad_request("the request is none that is known here".to_owned())),
            },
        };
        // Every reply has a form in JSON; what cannot happen is still answered, in words that need no escaping.
        serde_json::to_string(&reply).unwrap_or_else(|_| {
            let number = reply.number;
            format!(
                r#"{{"number":{number},"message":{{"failed":{{"reason":"bad-request","detail":"the reply cannot be written"}}}}}}"#
            )
        })
    }

    async fn reply(&self, request: Request, source: impl Fn(&str) -> S) -> Result<Reply, Failure> {
        match request {
            Request::Open { manifest } => {
                let engine = Engine::open_manifest(source(&manifest), &manifest).await.map_err(failure)?;
                let overview = engine.overview();
                self.engine.replace(Some(Rc::new(engine)));
                Ok(Reply::Opened(overview))
            }
            Request::Answer { selection, limit } => {
                self.engine()?.answer(&selection, limit).await.map(Reply::Answered).map_err(failure)
            }
            Request::Live { selection, limit } => {
                let engine = self.engine()?;
                let answer = self.unless_superseded(engine.early_answer(&selection, limit)).await?;
                answer.map(Reply::Answered).map_err(failure)
            }
            Request::Article { id, selection } => {
                self.engine()?.article(&id, &selection).await.map(Reply::Article).map_err(failure)
            }
            Request::Alike { id, passage } => {
                self.engine()?.alike(&id, passage).await.map(Reply::Alike).map_err(failure)
            }
        }
    }

    /// What `answer` gives, unless a newer live question is asked meanwhile: it is dropped then, wherever it stands.
    async fn unless_superseded<T>(&self, answer: impl Future<Output = T>) -> Result<T, Failure> {
        let number = self.live.get().wrapping_add(1);
        self.live.set(number);
        let mut answer = pin!(answer);
        let next = poll_fn(|context| {
            if self.live.get() != number {
                return Poll::Ready(None);
            }
            answer.as_mut().poll(context).map(Some)
        });
        let detail = "a newer question was asked".to_owned();
        next.await.ok_or(Failure { reason: FailureReason::Superseded, detail })
    }

    fn engine(&self) -> Result<Rc<Engine<S>>, Failure> {
        self.engine.borrow().clone().ok_or_else(|| bad_request("no pack is open yet".to_owned()))
    }
}

fn bad_request(detail: String) -> Failure {
    Failure { reason: FailureReason::BadRequest, detail }
}

fn failure(error: QueryError) -> Failure {
    let reason = match &error {
        QueryError::Source(_) => FailureReason::Unreachable,
        QueryError::Pack(PackError::UnknownFormat { .. }) => FailureReason::UnknownFormat,
        QueryError::Pack(PackError::BadManifest(_) | PackError::BadShard { .. }) => FailureReason::Damaged,
        QueryError::NoSuchArticle(_) => FailureReason::NoSuchArticle,
    };
    Failure { reason, detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Read;
    use std::task::{Context, Waker};

    use flate2::read::GzDecoder;
    use pollster::block_on;
    use serde_json::{Value, json};
    use sourcebook_model::CollectionInfo;
    use sourcebook_query::SourceError;

    use super::*;

    const MANIFEST: &str = "https://example.org/pack/manifest.json";

    #[derive(Clone)]
    struct InMemory(BTreeMap<String, Vec<u8>>);

    impl Source for InMemory {
        async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
            let missing = || SourceError { file: file.to_owned(), reason: "404".to_owned() };
            self.0.get(file).cloned().ok_or_else(missing)
        }
    }

    /// A pack with no articles, which is enough to talk about.
    fn pack() -> InMemory {
        let info = CollectionInfo { title: "Nothing yet".to_owned(), ..CollectionInfo::default() };
        let pack = sourcebook_index::build(&info, &[]).unwrap();
        let mut files = BTreeMap::from([(MANIFEST.to_owned(), pack.manifest.to_json().unwrap())]);
        for (name, compressed) in pack.files {
            let mut bytes = Vec::new();
            GzDecoder::new(compressed.as_slice()).read_to_end(&mut bytes).unwrap();
            files.insert(name, bytes);
        }
        InMemory(files)
    }

    fn ask(conversation: &Conversation<InMemory>, files: &InMemory, request: &Value) -> Value {
        let reply = block_on(conversation.reply_to(request, |_| files.clone()));
        serde_json::from_str(&reply).unwrap()
    }

    fn open() -> Value {
        json!({"number": 1, "message": {"open": {"manifest": MANIFEST}}})
    }

    #[test]
    fn an_open_pack_answers_under_the_number_of_the_request() {
        let (conversation, files) = (Conversation::default(), pack());
        let opened = ask(&conversation, &files, &open());
        assert_eq!(opened["message"]["opened"]["title"], "Nothing yet");
        let request = json!({"number": 7, "message": {"answer": {"selection": "q=car", "limit": 5}}});
        let answered = ask(&conversation, &files, &request);
        assert_eq!(answered["number"], 7);
        assert_eq!(answered["message"]["answered"]["articles"], 0);
    }

    #[test]
    fn what_is_not_understood_is_answered_all_the_same() {
        let (conversation, files) = (Conversation::default(), pack());
        let unknown = ask(&conversation, &files, &json!({"number": 3, "message": {"sing": {}}}));
        assert_eq!(unknown["number"], 3);
        assert_eq!(unknown["message"]["failed"]["reason"], "bad-request");
        let nonsense = ask(&conversation, &files, &Value::Null);
        assert_eq!(nonsense["number"], 0);
        assert_eq!(nonsense["message"]["failed"]["reason"], "bad-request");
    }

    #[test]
    fn nothing_can_be_asked_of_a_pack_before_it_is_open() {
        let request = json!({"number": 2, "message": {"article": {"id": "a", "selection": ""}}});
        let reply = ask(&Conversation::default(), &pack(), &request);
        assert_eq!(reply["message"]["failed"]["reason"], "bad-request");
    }

    #[test]
    fn every_failure_says_what_kind_it_is() {
        let reason = |files: &InMemory, request: &Value| {
            let conversation = Conversation::default();
            ask(&conversation, &pack(), &open());
            ask(&conversation, files, request)["message"]["failed"]["reason"].clone()
        };
        let with = |file: &str, content: &[u8]| {
            let mut files = pack();
            files.0.insert(file.to_owned(), content.to_owned());
            files
        };
        let index = pack().0.into_keys().find(|file| file.starts_with("directory")).unwrap();
        assert_eq!(reason(&InMemory(BTreeMap::new()), &open()), "unreachable");
        assert_eq!(reason(&with(MANIFEST, b"<!doctype html>"), &open()), "damaged");
        assert_eq!(reason(&with(&index, b"cut"), &open()), "damaged");
        assert_eq!(reason(&with(MANIFEST, br#"{"format":99}"#), &open()), "unknown-format");
        let article = json!({"number": 2, "message": {"article": {"id": "gone", "selection": ""}}});
        assert_eq!(reason(&pack(), &article), "no-such-article");
    }

    #[test]
    fn a_newer_question_puts_an_end_to_the_one_under_way() {
        let (conversation, files) = (Conversation::<InMemory>::default(), pack());
        ask(&conversation, &files, &open());
        let mut older = pin!(conversation.unless_superseded(std::future::pending::<()>()));
        let waits = older.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(waits.is_pending());
        let request = json!({"number": 2, "message": {"live": {"selection": "", "limit": 5}}});
        assert!(ask(&conversation, &files, &request)["message"]["answered"].is_object());
        assert_eq!(block_on(older).unwrap_err().reason, FailureReason::Superseded);
    }

    #[test]
    fn a_pack_that_cannot_be_opened_leaves_the_open_one() {
        let (conversation, files) = (Conversation::default(), pack());
        ask(&conversation, &files, &open());
        let failed = ask(&conversation, &InMemory(BTreeMap::new()), &open());
        assert_eq!(failed["message"]["failed"]["reason"], "unreachable");
        let request = json!({"number": 2, "message": {"answer": {"selection": "", "limit": 5}}});
        assert!(ask(&conversation, &files, &request)["message"]["answered"].is_object());
    }
}
