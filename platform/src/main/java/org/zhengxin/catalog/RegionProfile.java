package org.zhengxin.catalog;

/**
 * Which time limits a region has (期限方案), where they are not the province's.
 *
 * @param region its region code (行政区划代码), six digits
 * @param profile the profile, as time limits name it
 * @param effective the period in which it has them
 * @param basis where that is laid down
 */
public record RegionProfile(String region, String profile, Effective effective, Basis basis) {}
