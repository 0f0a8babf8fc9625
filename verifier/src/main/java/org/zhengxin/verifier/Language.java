package org.zhengxin.verifier;

import java.util.Locale;
import java.util.Optional;

/** In which the answers are given (语言). */
enum Language {
    EN,
    ZH;

    /** Reads its code, {@code en} or {@code zh}. */
    static Optional<Language> parse(String code) {
        return switch (code) {
            case "en" -> Optional.of(EN);
            case "zh" -> Optional.of(ZH);
            default -> Optional.empty();
        };
    }

    /** That of the terminal: English unless it is Chinese. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
