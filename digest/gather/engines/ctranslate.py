"""Translation models in this process: CTranslate2, with the SentencePiece models of the model's folder (extra `mt`)."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

from digest.engine_settings import EngineSettings
from digest.gather.engines.own import in_thread
from digest.gather.engines.parts import STAGE, Answer, Reply, Sentence
from digest.problems import Problem, Reason

# As the converters of OPUS-MT, Argos, NLLB and M2M-100 name them.
_SOURCE_PIECES = ("source.spm", "sentencepiece.model", "sentencepiece.bpe.model", "spm.model", "spm.128k.model")
_TARGET_PIECES = ("target.spm", *_SOURCE_PIECES)
_GROWTH, _SPARE = 3, 32  # pieces: a translation longer than this many times its source, and some, is none


def missing(folder: Path) -> str:
    """What keeps a model from being used: the extra, or the file, that is not there; "" for nothing. Loads nothing."""
    if not all(map(find_spec, ("ctranslate2", "sentencepiece"))):
        return "mujaz[mt]"
    if not (folder / "model.bin").is_file():
        return "model.bin"
    return "" if any((folder / name).is_file() for name in _SOURCE_PIECES) else _SOURCE_PIECES[0]


class LocalModel:
    """One model, loaded when it is first asked. It takes no context and no names: these are looked at afterwards."""

    def __init__(self, name: str, folder: Path, settings: EngineSettings) -> None:
        self._name = name
        self._folder = folder
        self._settings = settings
        self._loading = Lock()
        self._loaded: tuple[Any, Any, Any] | None = None

    async def translate(self, sentence: Sentence, seconds: float) -> Reply:
        outcome = await in_thread(self._translate, sentence, seconds)
        if isinstance(outcome, Answer):
            return outcome
        if isinstance(outcome, TimeoutError):
            return Problem(STAGE, self._name, Reason.TOO_SLOW)
        if isinstance(outcome, RuntimeError | ValueError | OSError):  # what the two libraries raise
            return Problem(STAGE, self._name, Reason.ENGINE_FAILED, type(outcome).__name__)
        raise outcome

    def _translate(self, sentence: Sentence) -> Answer:
        translator, source, target = self._load()
        tags = self._settings.tags
        pieces: Sequence[str] = source.encode(sentence.text, out_type=str)
        if sentence.source in tags:
            pieces = [tags[sentence.source], *pieces, "</s>"]
        first = tags.get(sentence.target)
        (result,) = translator.translate_batch(
            [pieces],
            target_prefix=[[first]] if first else None,
            max_decoding_length=_GROWTH * len(pieces) + _SPARE,
        )
        said = [piece for piece in result.hypotheses[0] if piece != first]
        return Answer(target.decode(said).strip(), len(pieces), len(said))

    def _load(self) -> tuple[Any, Any, Any]:
        import ctranslate2
        from sentencepiece import SentencePieceProcessor

        with self._loading:
            if self._loaded is None:
                translator = ctranslate2.Translator(str(self._folder), device="cpu", inter_threads=1)
                source, target = (
                    SentencePieceProcessor(model_file=str(next(filter(Path.is_file, map(self._folder.joinpath, names)))))
                    for names in (_SOURCE_PIECES, _TARGET_PIECES)
                )
                self._loaded = translator, source, target
            return self._loaded
