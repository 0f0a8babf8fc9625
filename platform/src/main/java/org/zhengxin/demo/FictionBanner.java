package org.zhengxin.demo;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.demo.city.CityData;
import org.zhengxin.web.Banner;
import org.zhengxin.web.Text;

/** Says above every page that all is fictional, from the moment when the first invented row may be there. */
@Component
class FictionBanner implements Banner {
    private final Text notice;
    private volatile boolean shown;

    FictionBanner() {
        CityData city = CityData.load();
        notice = Text.of(
                Objects.requireNonNull(city.banner().get("zh")),
                Objects.requireNonNull(city.banner().get("en")));
    }

    void show() {
        shown = true;
    }

    @Override
    public Optional<Text> notice() {
        return shown ? Optional.of(notice) : Optional.empty();
    }
}
