package org.zhengxin.portal.styleguide;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.web.Pages;

/** All components of the design system on one page (设计样式), to be looked at and tested together. */
@Controller
class StyleguideController {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Pages pages;

    StyleguideController(Clock clock, Pages pages) {
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/styleguide")
    View styleguide() {
        return pages.page(
                "portal/styleguide/styleguide.jte",
                new StyleguidePage(Samples.penalty(clock.instant().atZone(SHANGHAI))));
    }
}
