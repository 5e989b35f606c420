"""A translation model made on the spot: a Transformer of one layer with weights drawn at random, and a SentencePiece model
learnt from the sample desk. It says nothing that makes sense, through the very loader that a real model goes through."""

from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

from digest import packaged

_WIDTH, _INNER, _HEADS, _PIECES = 32, 64, 2, 800


def make_model(folder: Path) -> Path:
    """Writes the model into a folder, as CTranslate2's own converters do."""
    folder.mkdir(parents=True)
    corpus = folder / "corpus.txt"
    texts = sorted((packaged.folder("sample") / "outlets").rglob("*.md"))
    corpus.write_text("\n".join(path.read_text(encoding="utf-8") for path in texts), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus), model_prefix=str(folder / "sentencepiece"), vocab_size=_PIECES, minloglevel=2, num_threads=1
    )
    corpus.unlink()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    vocabulary = [pieces.id_to_piece(number) for number in range(pieces.get_piece_size())]
    _write(folder, vocabulary)
    return folder


def _write(folder: Path, vocabulary: list[str]) -> None:
    spec = TransformerSpec.from_config(num_layers=(1, 1), num_heads=_HEADS)
    drawn = np.random.default_rng(7)

    def weights(*shape: int) -> np.ndarray:
        return drawn.normal(0, 0.3, shape).astype(np.float32)

    def linear(layer: ctranslate2.specs.common_spec.LinearSpec, outputs: int, inputs: int) -> None:
        layer.weight, layer.bias = weights(outputs, inputs), weights(outputs)

    def norm(layer: ctranslate2.specs.common_spec.LayerNormSpec) -> None:
        layer.gamma, layer.beta = np.ones(_WIDTH, np.float32), np.zeros(_WIDTH, np.float32)

    for stack in (spec.encoder, spec.decoder):
        embeddings = stack.embeddings[0] if isinstance(stack.embeddings, list) else stack.embeddings
        embeddings.weight = weights(len(vocabulary), _WIDTH)
        if stack.layer_norm is not None:
            norm(stack.layer_norm)
        for layer in stack.layer:
            norm(layer.self_attention.layer_norm)
            linear(layer.self_attention.linear[0], 3 * _WIDTH, _WIDTH)
            linear(layer.self_attention.linear[1], _WIDTH, _WIDTH)
            if stack is spec.decoder:
                norm(layer.attention.layer_norm)
                linear(layer.attention.linear[0], _WIDTH, _WIDTH)
                linear(layer.attention.linear[1], 2 * _WIDTH, _WIDTH)
                linear(layer.attention.linear[2], _WIDTH, _WIDTH)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, _INNER, _WIDTH)
            linear(layer.ffn.linear_1, _WIDTH, _INNER)
    linear(spec.decoder.projection, len(vocabulary), _WIDTH)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    spec.validate()
    spec.save(str(folder))
