"""What a payload is."""


class Payload:
    """A kind of request.

    targets(round) gives the targets of one round, sample the few of them whose bytes nginx serves;
    both servers send the same mix of bytes.
    """

    ROUND = 40_000  # more than any server answers in one measurement

    def __init__(self, name, encoding, sample, targets=None):
        self.name, self.encoding, self.sample = name, encoding, sample
        self.targets = targets or (lambda _: sample)


def fresh(sample, variant):
    """The same targets in variants never asked before: variant(target, number), another number each time."""
    def targets(number):
        return [variant(sample[i % len(sample)], i) for i in range(number * Payload.ROUND, (number + 1) * Payload.ROUND)]
    return targets


def spread(count, most):
    """Page numbers from 1 to count, at most so many of them, evenly spread."""
    return sorted({1 + i * count // most for i in range(most)} & set(range(1, count + 1)))
