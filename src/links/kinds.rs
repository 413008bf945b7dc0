//! Words for what an organisation is, which stand in its name and for it: `the German Embassy … the Embassy`.

use crate::word_list::{WordList, words};

/// What is not run for profit.
pub(super) const INSTITUTIONS: WordList = words!(
    "academy agency alliance assembly association authority board bureau caucus centre chamber charity club coalition \
     commission committee confederation council court department directorate embassy federation foundation group institute \
     institution league ministry museum network newspaper office organisation organization party regulator secretariat \
     senate society tribunal trust union university watchdog"
);

/// What is.
pub(super) const FIRMS: WordList = words!(
    "airline bank broadcaster business carmaker company corporation firm manufacturer operator publisher retailer"
);

/// A place whose government speaks for it.
pub(super) const PLACES: WordList = words!("borough city county municipality province state town village");
