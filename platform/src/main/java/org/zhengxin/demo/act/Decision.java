package org.zhengxin.demo.act;

import java.time.LocalDate;
import org.zhengxin.catalog.Kind;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.demo.city.Organisation;
import org.zhengxin.demo.city.Practice;
import org.zhengxin.demo.city.Sector;

/**
 * What is known before a decision's particulars are (决定): who, about whom, when, of which kind.
 *
 * @param index its place among the decisions about this organisation
 * @param dice for its particulars
 */
record Decision(
        Organisation organisation,
        int index,
        Agency agency,
        Sector sector,
        Practice practice,
        Kind kind,
        LocalDate on,
        Dice dice) {}
