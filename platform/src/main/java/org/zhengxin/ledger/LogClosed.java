package org.zhengxin.ledger;

import org.springframework.dao.TransientDataAccessResourceException;

/** The log takes nothing in now (日志暂停写入), and so nothing can be changed; reading goes on. */
public final class LogClosed extends TransientDataAccessResourceException {
    private static final long serialVersionUID = 1L;

    LogClosed(LogState.Stage stage) {
        super("The log takes nothing in: " + stage);
    }
}
