package org.zhengxin.client;

import java.util.List;

/** Ends the command with a sentence for whoever runs it. */
final class CommandException extends RuntimeException {

    /** Exit code for a command line that makes no sense, as usual in shells. */
    static final int WRONG_USE = 2;

    private static final int FAILED = 1;

    private final int exitCode;
    private final String key;
    private final List<Object> details;

    private CommandException(int exitCode, String key, List<Object> details) {
        super(key);
        this.exitCode = exitCode;
        this.key = key;
        this.details = details;
    }

    static CommandException wrongUse(String key, Object... details) {
        return new CommandException(WRONG_USE, key, List.of(details));
    }

    static CommandException failed(String key, Object... details) {
        return new CommandException(FAILED, key, List.of(details));
    }

    int exitCode() {
        return exitCode;
    }

    String sentence(Messages messages) {
        return messages.text(key, details.toArray());
    }
}
