package org.zhengxin.verifier;

import java.io.PrintStream;

/** What is told while and after checking (报告): a line for each thing that holds, then the verdict. */
final class Report {
    private final Language language;
    private final PrintStream out;
    private final PrintStream err;

    Report(Language language, PrintStream out, PrintStream err) {
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /** Tells of something that holds. */
    void holds(Sentence sentence, Object... details) {
        out.println("  + " + Said.of(sentence, details).in(language));
    }

    /** Tells of something to bear in mind. */
    void mind(Sentence sentence, Object... details) {
        out.println("  ! " + Said.of(sentence, details).in(language));
    }

    /** Shows a line as it is asked for. */
    void line(String text) {
        out.println("    " + Said.harmless(text));
    }

    /** Gives the verdict, on the standard output if there is one about the matter itself. */
    int verdict(Outcome outcome, Said reason) {
        boolean judged = outcome == Outcome.VERIFIED || outcome == Outcome.REFUTED;
        (judged ? out : err).println(Said.of(outcome.verdict(), reason).in(language));
        return outcome.exitCode();
    }

    Language language() {
        return language;
    }

    Progress progress(Sentence what) {
        return new Progress(err, Said.of(what).in(language));
    }
}
