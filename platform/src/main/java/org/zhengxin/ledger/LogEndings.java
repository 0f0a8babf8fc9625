package org.zhengxin.ledger;

import java.util.List;

/** Applies endings again that a database restored to an earlier time has forgotten (终止重放). */
public interface LogEndings {
    /**
     * Ends what the database holds and has not ended yet, before anything is served. Nothing is entered into the log for
     * it: the next log enters it with all that has no place.
     */
    void endAgain(List<LogEnding> endings);
}
