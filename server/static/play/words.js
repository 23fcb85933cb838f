/** The words of the screens that come later. The build keeps them out of what a phone loads first (hatch_build.py). */
import { learn } from "../words.js";
import en from "../words/en.json";
import nl from "../words/nl.json";

learn({ nl, en });
