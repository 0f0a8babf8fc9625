package org.zhengxin.demo.city;

import java.util.List;

/** The words of the city's names ({@code city/words.yaml}). */
record Words(
        List<Place> districts,
        List<String> zones,
        List<Place> elsewhere,
        List<String> streets,
        String brandCharacters,
        List<String> rareCharacters,
        List<Trade> trades,
        List<Trade> shops,
        List<String> crops,
        List<String> institutions,
        List<String> societies,
        List<String> schools,
        String surnames,
        String givenNames) {

    /** A district or another city: its region code (行政区划代码), its invented name and its share. */
    record Place(String region, String name, int weight) {}

    /** A trade (行业): the word in names, the code of GB/T 4754 and its share. */
    record Trade(String word, String industry, int weight) {}
}
