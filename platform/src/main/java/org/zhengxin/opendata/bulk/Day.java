package org.zhengxin.opendata.bulk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one day (当日文件): good on that day alone.
 *
 * @param day in Shanghai
 */
public record Day(LocalDate day, List<MadeSet> sets) {

    public Day {
        sets = List.copyOf(sets);
    }

    /** Finds a file by the name under which it is downloaded. */
    public Optional<MadeFile> file(String name) {
        return files().filter(file -> file.name().equals(name)).findFirst();
    }

    Stream<MadeFile> files() {
        return sets.stream().flatMap(set -> set.files().stream());
    }

    Optional<MadeSet> set(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    Day without(String name) {
        return new Day(
                day, sets.stream().filter(set -> !set.name().equals(name)).toList());
    }

    /** Returns the day with a set put in the place of its earlier one, if there is one; in the order of the names. */
    Day with(MadeSet made, List<String> names) {
        return new Day(
                day,
                Stream.concat(without(made.name()).sets.stream(), Stream.of(made))
                        .sorted(Comparator.comparingInt(set -> names.indexOf(set.name())))
                        .toList());
    }
}
