package org.zhengxin.store.backup;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The words of a command line, and the command's texts in the language of the terminal.
 *
 * @param arguments words that are no option
 */
record CommandLine(List<String> arguments, Map<String, String> options, Locale locale) {

    /** Exit code for a command line that makes no sense, as usual in shells. */
    static final int WRONG_USE = 2;

    /** Says what is wrong with a command line. */
    static final class WrongUse extends RuntimeException {
        WrongUse(String sentence) {
            super(sentence);
        }
    }

    static CommandLine parse(List<String> words, Set<String> known, Locale locale) {
        CommandLine line = new CommandLine(new ArrayList<>(), new HashMap<>(), locale);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                line.arguments().add(word);
            } else if (!known.contains(word) || i + 1 == words.size()) {
                throw line.wrong("wrong-option", word);
            } else {
                line.options().put(word, words.get(++i));
            }
        }
        return line;
    }

    /** Returns the only argument. */
    Path directory() {
        if (arguments.size() != 1) {
            throw wrong("one-directory");
        }
        return absolute(arguments.getFirst());
    }

    Optional<Path> path(String option) {
        return Optional.ofNullable(options.get(option)).map(CommandLine::absolute);
    }

    /** Understands a time with its offset, or without as one in China. */
    Optional<Instant> time(String option) {
        return Optional.ofNullable(options.get(option)).map(text -> {
            String iso = text.strip().replace(' ', 'T');
            try {
                return iso.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                        ? OffsetDateTime.parse(iso).toInstant()
                        : LocalDateTime.parse(iso)
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .toInstant();
            } catch (DateTimeException e) {
                throw wrong("no-time", text);
            }
        });
    }

    String text(String key, Object... details) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        ResourceBundle texts = ResourceBundle.getBundle("org.zhengxin.store.backup.messages", locale, control);
        return new MessageFormat(texts.getString(key), locale).format(details);
    }

    WrongUse wrong(String key, Object... details) {
        return new WrongUse(text(key, details));
    }

    private static Path absolute(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }
}
