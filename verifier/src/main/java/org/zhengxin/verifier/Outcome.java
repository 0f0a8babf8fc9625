package org.zhengxin.verifier;

/** How a command ends (结论), with its exit code for scripts. */
enum Outcome {
    /** All of it holds. */
    VERIFIED(0, Sentence.VERIFIED),
    /** It was read, and it is not what it should be. */
    REFUTED(1, Sentence.REFUTED),
    /** The command line makes no sense, or leaves nothing to verify against. */
    WRONG_USE(2, Sentence.WRONG_USE),
    /** A file or an address could not be read; nothing is said about what is in it. */
    UNREADABLE(3, Sentence.UNREADABLE);

    private final int exitCode;
    private final Sentence verdict;

    Outcome(int exitCode, Sentence verdict) {
        this.exitCode = exitCode;
        this.verdict = verdict;
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence that gives the verdict; its one detail is the reason. */
    Sentence verdict() {
        return verdict;
    }
}
