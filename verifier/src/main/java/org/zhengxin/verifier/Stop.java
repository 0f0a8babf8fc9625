package org.zhengxin.verifier;

/** Ends a command with a sentence and an outcome (终止). */
final class Stop extends RuntimeException {
    private final Outcome outcome;
    private final transient Said said;
    private final boolean placed;

    private Stop(Outcome outcome, Said said, boolean placed) {
        super(said.sentence().name(), null, false, false);
        this.outcome = outcome;
        this.said = said;
        this.placed = placed;
    }

    static Stop refuted(Sentence sentence, Object... details) {
        return new Stop(Outcome.REFUTED, Said.of(sentence, details), false);
    }

    static Stop wrongUse(Sentence sentence, Object... details) {
        return new Stop(Outcome.WRONG_USE, Said.of(sentence, details), false);
    }

    static Stop unreadable(Sentence sentence, Object... details) {
        return new Stop(Outcome.UNREADABLE, Said.of(sentence, details), false);
    }

    /** The same with the place where it was found; its sentence becomes the last detail. */
    Stop at(Sentence place, Object... details) {
        Object[] all = new Object[details.length + 1];
        System.arraycopy(details, 0, all, 0, details.length);
        all[details.length] = said;
        return new Stop(outcome, Said.of(place, all), true);
    }

    /** A refutation whose sentence says the place itself. */
    static Stop refutedAt(Sentence sentence, Object... details) {
        return new Stop(Outcome.REFUTED, Said.of(sentence, details), true);
    }

    /** Whether its sentence says the place. */
    boolean isPlaced() {
        return placed;
    }

    Outcome outcome() {
        return outcome;
    }

    Said said() {
        return said;
    }
}
