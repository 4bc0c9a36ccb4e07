import { serve } from './pool.ts'
import { searchSteps } from './steps.ts'

serve(searchSteps)
