package org.zhengxin.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengxin.demo.City.State;
import org.zhengxin.ledger.ExportedInvention;

/** Has a register that was built anew from an invented one say that it is invented, too (虚构声明随导出迁移). */
@Component
class CityInExport implements ExportedInvention {
    private final CityBook book;

    CityInExport(CityBook book) {
        this.book = book;
    }

    @Override
    public Map<String, Object> facts() {
        return book.city()
                .filter(city -> city.state() != State.EMPTY)
                .<Map<String, Object>>map(city -> Map.of(
                        "seed", city.seed(),
                        "organisations", city.organisations(),
                        "foundedOn", city.foundedOn().toString()))
                .orElse(Map.of());
    }

    @Override
    public void restore(Map<?, ?> facts) {
        book.found(new City(
                Long.parseLong(String.valueOf(facts.get("seed"))),
                Long.parseLong(String.valueOf(facts.get("organisations"))),
                LocalDate.parse(String.valueOf(facts.get("foundedOn"))),
                State.FILLED));
    }
}
