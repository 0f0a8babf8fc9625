package org.zhengxin.ledger;

import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.zhengxin.web.Explained;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The log takes nothing in now (日志暂停写入), and so nothing can be changed; reading goes on. */
public final class LogClosed extends TransientDataAccessResourceException implements Explained {
    /** The code of the answer. */
    public static final String CODE = "LOG_CLOSED";

    /** What it means. */
    public static final Text MEANING = Text.of(
            "透明日志暂不接收条目，因此现在不能写入任何变更；查询不受影响。原因见 /log。",
            "The transparency log takes nothing in now, so nothing can be changed; reading goes on. /log says why.");

    private static final long serialVersionUID = 1L;

    LogClosed(LogState.Stage stage) {
        super("The log takes nothing in: " + stage);
    }

    @Override
    public ProblemException problem() {
        return new ProblemException(CODE, HttpStatus.SERVICE_UNAVAILABLE, MEANING);
    }
}
