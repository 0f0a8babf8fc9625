package org.zhengxin.content.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.web.Language;
import org.zhengxin.web.Listing;

/** Tells the office, and nobody else, which files are not shown and why (稿件问题). */
@RestController
class FaultController {

    private final Shelves shelves;

    FaultController(Shelves shelves) {
        this.shelves = shelves;
    }

    /** A file that is not shown. */
    record FaultAnswer(String file, String problem) {}

    @GetMapping("/api/v1/content/faults")
    Listing<FaultAnswer> faults() {
        Language language = Language.current();
        List<FaultAnswer> faults = shelves.faults().stream()
                .map(fault -> new FaultAnswer(fault.file(), fault.problem().in(language)))
                .toList();
        return new Listing<>(faults, null);
    }
}
