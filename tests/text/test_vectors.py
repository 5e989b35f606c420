import numpy as np
from scipy.sparse import csr_matrix

from digest.text.vectors import Document, count, heaviest, read, vectors, weigh

TEXTS = ["قالت الوزيرة إن الجسر أُغلق، والجسر قديم.", "The bridge (built in 1931) was closed; the Bridge is old."]


def test_vectors_are_near_where_the_words_are_and_no_longer_than_one() -> None:
    for code in ("ar", "en"):
        texts = [Document("", text) for text in [*TEXTS, TEXTS[0], "Olive oil زيت الزيتون", ""]]
        matrix = vectors(texts, code)
        likeness = (matrix @ matrix.T).toarray()
        assert likeness[0, 2] > 0.99 > likeness[0, 1]
        assert likeness[0, 3] < 0.1
        assert likeness[4, 4] == 0
        assert likeness.max() < 1.001
    assert vectors([], "ar").shape[0] == 0


def test_the_title_counts_more_than_its_place_in_the_text() -> None:
    filler = " ".join(f"word{number}" for number in range(80))
    rows = vectors([Document("Karun dam", filler), Document("", f"{filler} Karun dam"), Document("", "Karun dam")], "en")
    likeness = (rows @ rows.T).toarray()
    assert likeness[0, 2] > 2 * likeness[1, 2]


def test_only_the_heaviest_words_are_kept() -> None:
    rows = vectors([Document("", " ".join(f"word{number}" for number in range(50))), Document("", "quay")], "en")
    assert heaviest(rows, 7).getnnz(axis=1).tolist() == [7, 1]


def test_of_equal_words_the_first_are_kept() -> None:
    equal = csr_matrix(np.array([[2, 1, 1, 3, 1], [1, 1, 1, 1, 1], [0, 0, 5, 0, 0]], np.float32))
    assert heaviest(equal, 3).toarray().tolist() == [[2, 1, 0, 3, 0], [1, 1, 1, 0, 0], [0, 0, 5, 0, 0]]


def test_batches_and_their_order_make_no_difference() -> None:
    documents = [Document(f"Pier {number}", f"{TEXTS[1]} Ship {number % 7} and ship {number % 5}") for number in range(40)]
    whole = vectors(documents, "en")
    parts = [count(read(part), "en") for part in (documents[:13], documents[13:13], documents[13:])]
    assert (weigh(parts, "en") != whole).nnz == 0
    assert (weigh([parts[2].of([1, 0])], "en")[::-1] != weigh([parts[2].of([0, 1])], "en")).nnz == 0
    assert (vectors(documents[::-1], "en")[::-1] != whole).nnz == 0


def test_a_document_without_a_text_is_its_title() -> None:
    rows = vectors([Document("Karun dam cracks", ""), Document("", "Karun dam cracks"), Document("", "")], "en")
    assert (rows[0] @ rows[1].T).toarray().item() > 0.99
    assert rows[2].nnz == 0
