package org.zhengxin.table;

import java.io.IOException;

/** Carries a file's problem from where it is found to the end of the row stream, where it becomes an item. */
final class FileProblemException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient FileProblem problem;

    FileProblemException(FileProblemCode code) {
        this(code, 0);
    }

    FileProblemException(FileProblemCode code, long figure) {
        super(code.name());
        this.problem = new FileProblem(code, figure);
    }

    FileProblem problem() {
        return problem;
    }

    /** Returns what an exception met while parsing means: the problem inside it, or that the file is broken. */
    static FileProblemException from(Exception met, FileProblemCode broken) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileProblemException known) {
                return known;
            }
            if (cause instanceof ContentFailure failure) {
                throw failure;
            }
        }
        return new FileProblemException(broken);
    }
}
