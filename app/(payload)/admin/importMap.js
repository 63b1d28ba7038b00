import { ChoiceField as ChoiceField_891ad1e9a70b5d443c6eee2fb00a46e7 } from '../../../src/desk/fields/ChoiceField'
import { NamedField as NamedField_4b1bc58a60fff2142a77109bcaafa5e3 } from '../../../src/desk/fields/NamedField'
import { LinesField as LinesField_2e567ca11256040126346fe6c16dbd34 } from '../../../src/desk/fields/LinesField'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CleanPasteClient as CleanPasteClient_9331a2f1b3158ace21bedbd0af88980d } from '../../../src/desk/paste/CleanPaste'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { DayField as DayField_51208935bcfcabe7c87685bd872ba348 } from '../../../src/desk/fields/DayField'
import { StoryPicker as StoryPicker_58937677cd77d7db7f7986a7ddc53444 } from '../../../src/desk/fields/StoryPicker'
import { StoryDocument as StoryDocument_12e3d082257506d01e65b73ded789d9c } from '../../../src/desk/edit/StoryDocument'
import { StoryList as StoryList_9c116f1ce87c1cb031f5f6927050e519 } from '../../../src/desk/list/StoryList'
import { PlainDocument as PlainDocument_7e3f3c8f9f55def95ddf059ce5244e34 } from '../../../src/desk/edit/PlainDocument'
import { PlainList as PlainList_fddae5a415806daa0dae6a522a4b154a } from '../../../src/desk/list/PlainList'
import { ProjectList as ProjectList_88b21797f0c67da88f443a2954cf9585 } from '../../../src/desk/projects/ProjectList'
import { PasswordRuleField as PasswordRuleField_3c0e1f074bbdc5078cd4446f0fc94bff } from '../../../src/desk/accounts/PasswordRuleField'
import { ConfirmedField as ConfirmedField_2add538662b1b9f70bde802f67f30fbd } from '../../../src/desk/accounts/ConfirmedField'
import { ConfirmButton as ConfirmButton_af04b2a1308fe49100c6bed0baebeaab } from '../../../src/desk/accounts/ConfirmButton'
import { SubstituteNote as SubstituteNote_f974323068162801e13b1b0f51ad235c } from '../../../src/desk/accounts/SubstituteNote'
import { PlacementField as PlacementField_1c30fd1f1fca7a93498b78289a297416 } from '../../../src/desk/fields/PlacementField'
import { SettingsDocument as SettingsDocument_baaaf86e834b970739033a8a2cec9a07 } from '../../../src/desk/settings/SettingsDocument'
import { ChainField as ChainField_5245921a71a8837dfe4a666e39a2ec91 } from '../../../src/desk/fields/ChainField'
import { TimeField as TimeField_66f89b8d8d622081345eaf4c3a47380b } from '../../../src/desk/fields/TimeField'
import { OnDutyField as OnDutyField_36c50fac79e8ef987c5496fd2dca2542 } from '../../../src/desk/fields/OnDutyField'
import { DutyDocument as DutyDocument_75a4388d18d52399c2179cac71523151 } from '../../../src/desk/settings/DutyDocument'
import { RuleBookDocument as RuleBookDocument_b30a87e57c4e05aa02876862762c7c61 } from '../../../src/desk/rules/RuleBookDocument'
import { RobotsDocument as RobotsDocument_506311e045f8383d7311545f68006ce6 } from '../../../src/desk/settings/RobotsDocument'
import { SkipLinks as SkipLinks_98778323937daf8a2a32c7c5f7d11cb7 } from '../../../src/desk/frame/SkipLinks'
import { Icon as Icon_4e76e280b67ef13836f84fba71b0bfe5 } from '../../../src/desk/frame/Logo'
import { Logo as Logo_4e76e280b67ef13836f84fba71b0bfe5 } from '../../../src/desk/frame/Logo'
import { HandbookLink as HandbookLink_cbadac5f6207483e24a95f4c9d56ef79 } from '../../../src/desk/handbook/HandbookLink'
import { WaveLink as WaveLink_b72096dcc6aa5302641e1305e431fb7b } from '../../../src/desk/wave/WaveLink'
import { CalendarLink as CalendarLink_6916b9dbbd70ef5e9d4aa9e9468c7920 } from '../../../src/desk/calendar/CalendarLink'
import { ImportLink as ImportLink_db40b88241cf76fb14e0ecaaf8d7e242 } from '../../../src/desk/imports/ImportLink'
import { ScoresLink as ScoresLink_4308bc20c4b8e1ae3de9921316737048 } from '../../../src/desk/scores/ScoresLink'
import { Dashboard as Dashboard_49676da71797f5ce54eeb3825de0914f } from '../../../src/desk/dashboard/Dashboard'
import { AccountPage as AccountPage_5148619e380e36881e97b09a3df4909a } from '../../../src/desk/accounts/AccountPage'
import { UndeliveredPage as UndeliveredPage_b2939aee64c9f15bec49426d4678e794 } from '../../../src/desk/messages/UndeliveredPage'
import { LoginPage as LoginPage_73e9c14eb5bec35f6b7e70900d8dcf65 } from '../../../src/desk/frame/LoginPage'
import { NoAccounts as NoAccounts_97d2691be28c4f6f2bcf335a0927747d } from '../../../src/desk/accounts/NoAccounts'
import { ForgottenPassword as ForgottenPassword_6899694a579a0068bdfca6b6e00dc81e } from '../../../src/desk/accounts/ForgottenPassword'
import { CalendarPage as CalendarPage_a0c1641cbeaee33f070a00ede92c3a9e } from '../../../src/desk/calendar/CalendarPage'
import { DossiersPage as DossiersPage_9d89b4579f9b1bd0d030895245fd9e8d } from '../../../src/desk/dossiers/DossiersPage'
import { PipelinePage as PipelinePage_89b7e1132a2d9b726d9933d8d9a9c74a } from '../../../src/desk/projects/PipelinePage'
import { ProjectPage as ProjectPage_3ec05a6602c8c5113c0e42a091c1ae55 } from '../../../src/desk/projects/ProjectPage'
import { MapPage as MapPage_bf6f09ee83a6c2691d933c364c677dd7 } from '../../../src/desk/projects/MapPage'
import { DuplicatesPage as DuplicatesPage_18727e648ced3ec0a52464640073e855 } from '../../../src/desk/projects/DuplicatesPage'
import { ImportPage as ImportPage_ff0c04766bea2ebef324b1145084d66f } from '../../../src/desk/projects/ImportPage'
import { FiguresPage as FiguresPage_d77b34016f89c65337997e40fe7a676d } from '../../../src/desk/figures/FiguresPage'
import { ChangesPage as ChangesPage_30b61ff0e5356bedf37977b8977ebc8e } from '../../../src/desk/figures/ChangesPage'
import { RatesPage as RatesPage_ba55bccc7c6a38d1f6249b8dd8b93327 } from '../../../src/desk/figures/RatesPage'
import { WavePage as WavePage_00ea35778ae8e258218a1c332344efae } from '../../../src/desk/wave/WavePage'
import { InspectionPage as InspectionPage_1d6ddd7507f0d6a49a6154b530d906de } from '../../../src/desk/inspection/InspectionPage'
import { ScoresPage as ScoresPage_671cc6ea4a7ba075c1b9240e1d2c57ad } from '../../../src/desk/scores/ScoresPage'
import { RulesPage as RulesPage_eeb5078f33a71af41c5ab319649c0e3f } from '../../../src/desk/scores/RulesPage'
import { ClippingsPage as ClippingsPage_27e2166c9401aabc5d468992c4d1148a } from '../../../src/desk/clippings/ClippingsPage'
import { OverviewPage as OverviewPage_414abf8156b3eed9af57d2e7774a5e3b } from '../../../src/desk/overview/OverviewPage'
import { NoEntry as NoEntry_fcae0bbf016ef11502f63c568df55ad7 } from '../../../src/desk/frame/NoEntry'
import { RecallPage as RecallPage_ce76c381b52ac94e96f12b6e74d8118b } from '../../../src/desk/recall/RecallPage'
import { ImportsPage as ImportsPage_4f870edad510501c1a43f88d8408edeb } from '../../../src/desk/imports/ImportsPage'
import { HandbookPage as HandbookPage_c5802797f46e848764092012962e0666 } from '../../../src/desk/handbook/HandbookPage'
import { ActPage as ActPage_3a23579efc7b5bc0b68caefdbb29c75a } from '../../../src/desk/act/ActPage'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/desk/fields/ChoiceField#ChoiceField": ChoiceField_891ad1e9a70b5d443c6eee2fb00a46e7,
  "/src/desk/fields/NamedField#NamedField": NamedField_4b1bc58a60fff2142a77109bcaafa5e3,
  "/src/desk/fields/LinesField#LinesField": LinesField_2e567ca11256040126346fe6c16dbd34,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/desk/paste/CleanPaste#CleanPasteClient": CleanPasteClient_9331a2f1b3158ace21bedbd0af88980d,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/desk/fields/DayField#DayField": DayField_51208935bcfcabe7c87685bd872ba348,
  "/src/desk/fields/StoryPicker#StoryPicker": StoryPicker_58937677cd77d7db7f7986a7ddc53444,
  "/src/desk/edit/StoryDocument#StoryDocument": StoryDocument_12e3d082257506d01e65b73ded789d9c,
  "/src/desk/list/StoryList#StoryList": StoryList_9c116f1ce87c1cb031f5f6927050e519,
  "/src/desk/edit/PlainDocument#PlainDocument": PlainDocument_7e3f3c8f9f55def95ddf059ce5244e34,
  "/src/desk/list/PlainList#PlainList": PlainList_fddae5a415806daa0dae6a522a4b154a,
  "/src/desk/projects/ProjectList#ProjectList": ProjectList_88b21797f0c67da88f443a2954cf9585,
  "/src/desk/accounts/PasswordRuleField#PasswordRuleField": PasswordRuleField_3c0e1f074bbdc5078cd4446f0fc94bff,
  "/src/desk/accounts/ConfirmedField#ConfirmedField": ConfirmedField_2add538662b1b9f70bde802f67f30fbd,
  "/src/desk/accounts/ConfirmButton#ConfirmButton": ConfirmButton_af04b2a1308fe49100c6bed0baebeaab,
  "/src/desk/accounts/SubstituteNote#SubstituteNote": SubstituteNote_f974323068162801e13b1b0f51ad235c,
  "/src/desk/fields/PlacementField#PlacementField": PlacementField_1c30fd1f1fca7a93498b78289a297416,
  "/src/desk/settings/SettingsDocument#SettingsDocument": SettingsDocument_baaaf86e834b970739033a8a2cec9a07,
  "/src/desk/fields/ChainField#ChainField": ChainField_5245921a71a8837dfe4a666e39a2ec91,
  "/src/desk/fields/TimeField#TimeField": TimeField_66f89b8d8d622081345eaf4c3a47380b,
  "/src/desk/fields/OnDutyField#OnDutyField": OnDutyField_36c50fac79e8ef987c5496fd2dca2542,
  "/src/desk/settings/DutyDocument#DutyDocument": DutyDocument_75a4388d18d52399c2179cac71523151,
  "/src/desk/rules/RuleBookDocument#RuleBookDocument": RuleBookDocument_b30a87e57c4e05aa02876862762c7c61,
  "/src/desk/settings/RobotsDocument#RobotsDocument": RobotsDocument_506311e045f8383d7311545f68006ce6,
  "/src/desk/frame/SkipLinks#SkipLinks": SkipLinks_98778323937daf8a2a32c7c5f7d11cb7,
  "/src/desk/frame/Logo#Icon": Icon_4e76e280b67ef13836f84fba71b0bfe5,
  "/src/desk/frame/Logo#Logo": Logo_4e76e280b67ef13836f84fba71b0bfe5,
  "/src/desk/handbook/HandbookLink#HandbookLink": HandbookLink_cbadac5f6207483e24a95f4c9d56ef79,
  "/src/desk/wave/WaveLink#WaveLink": WaveLink_b72096dcc6aa5302641e1305e431fb7b,
  "/src/desk/calendar/CalendarLink#CalendarLink": CalendarLink_6916b9dbbd70ef5e9d4aa9e9468c7920,
  "/src/desk/imports/ImportLink#ImportLink": ImportLink_db40b88241cf76fb14e0ecaaf8d7e242,
  "/src/desk/scores/ScoresLink#ScoresLink": ScoresLink_4308bc20c4b8e1ae3de9921316737048,
  "/src/desk/dashboard/Dashboard#Dashboard": Dashboard_49676da71797f5ce54eeb3825de0914f,
  "/src/desk/accounts/AccountPage#AccountPage": AccountPage_5148619e380e36881e97b09a3df4909a,
  "/src/desk/messages/UndeliveredPage#UndeliveredPage": UndeliveredPage_b2939aee64c9f15bec49426d4678e794,
  "/src/desk/frame/LoginPage#LoginPage": LoginPage_73e9c14eb5bec35f6b7e70900d8dcf65,
  "/src/desk/accounts/NoAccounts#NoAccounts": NoAccounts_97d2691be28c4f6f2bcf335a0927747d,
  "/src/desk/accounts/ForgottenPassword#ForgottenPassword": ForgottenPassword_6899694a579a0068bdfca6b6e00dc81e,
  "/src/desk/calendar/CalendarPage#CalendarPage": CalendarPage_a0c1641cbeaee33f070a00ede92c3a9e,
  "/src/desk/dossiers/DossiersPage#DossiersPage": DossiersPage_9d89b4579f9b1bd0d030895245fd9e8d,
  "/src/desk/projects/PipelinePage#PipelinePage": PipelinePage_89b7e1132a2d9b726d9933d8d9a9c74a,
  "/src/desk/projects/ProjectPage#ProjectPage": ProjectPage_3ec05a6602c8c5113c0e42a091c1ae55,
  "/src/desk/projects/MapPage#MapPage": MapPage_bf6f09ee83a6c2691d933c364c677dd7,
  "/src/desk/projects/DuplicatesPage#DuplicatesPage": DuplicatesPage_18727e648ced3ec0a52464640073e855,
  "/src/desk/projects/ImportPage#ImportPage": ImportPage_ff0c04766bea2ebef324b1145084d66f,
  "/src/desk/figures/FiguresPage#FiguresPage": FiguresPage_d77b34016f89c65337997e40fe7a676d,
  "/src/desk/figures/ChangesPage#ChangesPage": ChangesPage_30b61ff0e5356bedf37977b8977ebc8e,
  "/src/desk/figures/RatesPage#RatesPage": RatesPage_ba55bccc7c6a38d1f6249b8dd8b93327,
  "/src/desk/wave/WavePage#WavePage": WavePage_00ea35778ae8e258218a1c332344efae,
  "/src/desk/inspection/InspectionPage#InspectionPage": InspectionPage_1d6ddd7507f0d6a49a6154b530d906de,
  "/src/desk/scores/ScoresPage#ScoresPage": ScoresPage_671cc6ea4a7ba075c1b9240e1d2c57ad,
  "/src/desk/scores/RulesPage#RulesPage": RulesPage_eeb5078f33a71af41c5ab319649c0e3f,
  "/src/desk/clippings/ClippingsPage#ClippingsPage": ClippingsPage_27e2166c9401aabc5d468992c4d1148a,
  "/src/desk/overview/OverviewPage#OverviewPage": OverviewPage_414abf8156b3eed9af57d2e7774a5e3b,
  "/src/desk/frame/NoEntry#NoEntry": NoEntry_fcae0bbf016ef11502f63c568df55ad7,
  "/src/desk/recall/RecallPage#RecallPage": RecallPage_ce76c381b52ac94e96f12b6e74d8118b,
  "/src/desk/imports/ImportsPage#ImportsPage": ImportsPage_4f870edad510501c1a43f88d8408edeb,
  "/src/desk/handbook/HandbookPage#HandbookPage": HandbookPage_c5802797f46e848764092012962e0666,
  "/src/desk/act/ActPage#ActPage": ActPage_3a23579efc7b5bc0b68caefdbb29c75a,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
