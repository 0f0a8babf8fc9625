package org.zhengxin.demo;

import org.springframework.stereotype.Component;

/** Tells whether this register is that of the fictional city (虚构城市): what is make-believe works there alone. */
@Component
public class FictionalCity {

    private final CityBook book;

    FictionalCity(CityBook book) {
        this.book = book;
    }

    /** Tells whether its organisations are invented. */
    public boolean isHere() {
        return book.city().filter(city -> city.state() != City.State.EMPTY).isPresent();
    }
}
