package org.zhengxin.demo;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the city and which of its files were taken in. */
@Repository
class CityBook {
    private final JdbcClient jdbc;

    CityBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the city; empty before the first start. */
    Optional<City> city() {
        return jdbc.sql("SELECT seed, organisations, founded_on, state FROM demo_city")
                .query(City.class)
                .optional();
    }

    /** Writes down the city unless another node did so before, and returns the one that stands. */
    City found(City city) {
        jdbc.sql("""
                INSERT INTO demo_city (seed, organisations, founded_on, state) VALUES (:seed, :organisations, :day, :state)
                ON CONFLICT DO NOTHING""")
                .param("seed", city.seed())
                .param("organisations", city.organisations())
                .param("day", city.foundedOn())
                .param("state", city.state().name())
                .update();
        return city().orElseThrow();
    }

    /** Writes down that all files were sent. */
    void filled() {
        jdbc.sql("UPDATE demo_city SET state = 'FILLED', changed_at = now()").update();
    }

    /** Returns the batch in which a file was sent; empty if it was not. */
    Optional<UUID> batch(String file) {
        return jdbc.sql("SELECT batch_id FROM demo_delivery WHERE file = :file")
                .param("file", file)
                .query(UUID.class)
                .optional();
    }

    /** Writes down that a file was sent. */
    void sent(String file, UUID batch) {
        jdbc.sql("INSERT INTO demo_delivery (file, batch_id) VALUES (:file, :batch)")
                .param("file", file)
                .param("batch", batch)
                .update();
    }

    /** Writes down that a file's batch ended. */
    void ended(String file) {
        jdbc.sql("UPDATE demo_delivery SET ended_at = coalesce(ended_at, now()) WHERE file = :file")
                .param("file", file)
                .update();
    }
}
